'use strict';
(() => {
  const drawings = JSON.parse(document.getElementById('charts').textContent);
  const drawn = new Map();
  const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond', 'pin', 'arrow'];
  const DASHES = {MEASURED: 'solid', PREDICTED: 'dashed', IDEAL: 'dotted', FIT: 'solid', BOUND: [2, 3], EMULATED: [8, 3, 2, 3]};
  const PATTERNS = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], [12, 4], [3, 3]];
  /* Hollow marks: nothing of what they show was measured on that many cores. */
  const HOLLOW = ['emptyDiamond', 'emptyTriangle'];
  const EMULATED = ['emulated', 'third'];
  const FITS = ['fit', 'second', 'third'];
  const PALETTE = ['measured', 'second', 'third', 'fourth', 'bound', 'predicted'];

  function theme() {
    const style = getComputedStyle(document.documentElement);
    return name => style.getPropertyValue('--' + name).trim();
  }

  function digits(value) {
    if (value === 0) return '0';
    return Number(value.toPrecision(4)).toLocaleString('en-US', {maximumSignificantDigits: 4});
  }

  function percentile(x) {
    const beyond = 1 / x;
    const decimals = Math.max(0, Math.ceil(-Math.log10(beyond)) - 2);
    return 'p' + (100 * (1 - beyond)).toFixed(decimals + (x < 10 && x > 1 && x !== 2 ? 1 : 0)).replace(/\.0+$/, '');
  }

  /* One series of a role keeps the role's colour; several are told apart by colour and symbol, the dash tells the role. */
  function look(chart, line) {
    const peers = chart.series.filter(s => s.role === line.role);
    const place = peers.indexOf(line);
    const alone = peers.length === 1;
    const emulated = line.role === 'EMULATED';
    const name = chart.kind === 'CURVES' && line.role === 'FIT' ? FITS[place % FITS.length] : emulated ? EMULATED[place % EMULATED.length] : alone || line.role === 'IDEAL' ? line.role.toLowerCase() : PALETTE[place % PALETTE.length];
    const dash = chart.kind === 'PERCENTILES' ? PATTERNS[place % PATTERNS.length] : DASHES[line.role];
    const measured = line.role === 'MEASURED';
    const symbol = emulated ? HOLLOW[place % HOLLOW.length] : measured && chart.kind !== 'PERCENTILES' ? SYMBOLS[(place + Math.floor(place / PALETTE.length)) % SYMBOLS.length] : 'none';
    return {colour: name, symbol, dash, measured};
  }

  function axis(ruler, text, colour, horizontal) {
    const scales = {LINEAR: 'value', LOGARITHMIC: 'log', CATEGORIES: 'category'};
    return {
      type: scales[ruler.scale],
      name: text,
      nameLocation: horizontal ? 'middle' : 'end',
      nameGap: horizontal ? 30 : 14,
      nameTextStyle: {color: colour('quiet'), align: horizontal ? 'center' : 'left'},
      min: ruler.fromZero && ruler.scale === 'LINEAR' ? (range => Math.min(0, range.min)) : undefined,
      max: ruler.top === null ? undefined : ruler.top,
      minInterval: ruler.whole ? 1 : undefined,
      axisLine: {show: horizontal, lineStyle: {color: colour('line')}},
      axisTick: {show: horizontal, lineStyle: {color: colour('line')}},
      axisLabel: {color: colour('quiet'), hideOverlap: true, formatter: ruler.scale === 'CATEGORIES' ? undefined : digits},
      splitLine: {show: !horizontal, lineStyle: {color: colour('line')}},
    };
  }

  /* One polygon: up along the upper ends, back along the lower. */
  function area(line, colour) {
    const dots = line.dots.filter(d => d.low !== null && d.high !== null);
    return {
      type: 'custom', name: line.name, silent: true, z: 1, clip: true, tooltip: {show: false},
      data: dots.map(d => [d.x, d.low, d.high]),
      encode: {x: 0},
      itemStyle: {color: colour},
      renderItem: (params, api) => params.dataIndex > 0 ? null : {
        type: 'polygon', style: {fill: colour, opacity: 0.16}, silent: true,
        shape: {points: dots.map(d => api.coord([d.x, d.high])).concat(dots.map(d => api.coord([d.x, d.low])).reverse())},
      },
    };
  }

  function extrapolated(chart, colour) {
    return {
      type: 'line', data: [], silent: true, z: 0, tooltip: {show: false},
      markArea: {
        silent: true, itemStyle: {color: colour('quiet'), opacity: 0.1},
        label: {position: 'insideBottom', color: colour('quiet'), fontSize: 12},
        data: [[{name: 'extrapolated', xAxis: chart.shadedFrom}, {xAxis: chart.x.top}]],
      },
    };
  }

  function curves(chart, colour) {
    const drawn = chart.series.flatMap(line => {
      const its = look(chart, line);
      const shade = colour(its.colour);
      const part = (dots, dash) => ({
        type: 'line', name: line.name, data: dots.map(d => [d.x, d.y]), clip: true,
        symbol: its.symbol, symbolSize: 7, z: its.measured ? 5 : line.band ? 4 : 3,
        lineStyle: {color: shade, width: its.measured ? 0 : line.band ? 2.5 : 1.25, type: dash}, itemStyle: {color: shade},
      });
      if (its.measured) return [part(line.dots, 'solid'), whiskers(line, shade, 0, 0)];
      if (line.role !== 'FIT' || chart.shadedFrom === null) return [part(line.dots, its.dash)];
      const inside = part(line.dots.filter(d => d.x <= chart.shadedFrom), 'solid');
      const beyond = part(line.dots.filter(d => d.x >= chart.shadedFrom), [6, 5]);
      return line.band ? [inside, beyond, area(line, shade)] : [inside, beyond];
    });
    return chart.shadedFrom === null ? drawn : drawn.concat(extrapolated(chart, colour));
  }

  function whiskers(line, colour, place, bars) {
    const dots = line.dots.filter(d => d.low !== null && d.high !== null && d.low < d.high);
    return {
      type: 'custom', name: line.name, silent: true, z: 5, tooltip: {show: false},
      data: dots.map(d => [d.x, d.low, d.high]),
      encode: {x: 0, y: [1, 2]},
      itemStyle: {color: colour},
      renderItem: (params, api) => {
        const slot = bars ? api.barLayout({count: bars, barGap: '15%', barCategoryGap: '35%'})[place] : {offsetCenter: 0};
        const low = api.coord([api.value(0), api.value(1)]);
        const high = api.coord([api.value(0), api.value(2)]);
        const x = low[0] + slot.offsetCenter;
        const stroke = (x1, y1, x2, y2) => ({type: 'line', shape: {x1, y1, x2, y2}, style: {stroke: colour, lineWidth: 1.5, fill: null}});
        return {type: 'group', children: [
          stroke(x, low[1], x, high[1]), stroke(x - 4, low[1], x + 4, low[1]), stroke(x - 4, high[1], x + 4, high[1])]};
      },
    };
  }

  function lines(chart, colour) {
    return chart.series.flatMap((line, index) => {
      const its = look(chart, line);
      const main = {
        type: 'line', name: line.name, data: line.dots.map(d => [d.x, d.y]),
        symbol: its.symbol, symbolSize: 8, z: its.measured ? 4 : 3,
        lineStyle: {color: colour(its.colour), width: 2, type: its.dash}, itemStyle: {color: colour(its.colour)},
      };
      return [main, whiskers(line, colour(its.colour), index, 0)];
    });
  }

  function bars(chart, colour) {
    const count = chart.series.length;
    const columns = chart.series.map((line, index) => {
      const its = look(chart, line);
      const shade = colour(its.colour);
      return {
        type: 'bar', name: line.name, barGap: '15%', barCategoryGap: '35%',
        data: line.dots.map(d => [d.x, d.y]),
        itemStyle: its.measured ? {color: shade} : {color: 'transparent', borderColor: shade, borderWidth: 2, borderType: 'dashed'},
      };
    });
    const errors = chart.series.map((line, index) => whiskers(line, colour('ink'), index, count));
    return columns.concat(errors);
  }

  function tip(drawing) {
    const chart = drawing.chart;
    return list => {
      const seen = [].concat(list).filter((p, i, all) => p.seriesType !== 'custom'
        && all.findIndex(q => q.seriesName === p.seriesName && q.seriesType !== 'custom') === i);
      if (seen.length === 0) return '';
      const x = seen[0].value[0];
      const head = chart.kind === 'PERCENTILES' ? percentile(x)
        : chart.categories.length ? chart.categories[x] : chart.x.name + ' ' + digits(x);
      const unit = chart.y.unit === '1' ? '' : ' ' + chart.y.unit;
      return [head].concat(seen.map(p => {
        const dot = chart.series.find(s => s.name === p.seriesName).dots.find(d => d.x === p.value[0] && d.y === p.value[1]);
        const interval = dot && dot.low !== null && dot.high !== null && dot.low < dot.high
          ? ' [' + digits(dot.low) + ', ' + digits(dot.high) + ']' : '';
        return p.seriesName + ': ' + digits(p.value[1]) + unit + interval;
      })).join('\n');
    };
  }

  function horizontal(drawing, colour) {
    const chart = drawing.chart;
    const x = axis(chart.x, drawing.xText, colour, true);
    if (chart.kind === 'PERCENTILES') {
      Object.assign(x, {min: 1, logBase: 10});
      x.axisLabel.formatter = percentile;
    }
    if (chart.categories.length) Object.assign(x, {data: chart.categories});
    return x;
  }

  function legend(chart, colour, narrow) {
    const name = line => line.samples ? line.name + '  n = ' + line.samples.toLocaleString('en-US') : line.name;
    return {
      type: 'scroll', top: 0, left: 0, right: 0, itemWidth: 30, itemGap: narrow ? 10 : 18, textStyle: {color: colour('ink')},
      pageTextStyle: {color: colour('quiet')}, pageIconColor: colour('link'), pageIconInactiveColor: colour('line'),
      lineStyle: {width: 2}, data: chart.series.map(s => ({
        name: s.name,
        itemStyle: {opacity: chart.kind === 'BARS' || look(chart, s).symbol !== 'none' ? 1 : 0},
        lineStyle: chart.kind === 'CURVES' && s.role === 'MEASURED' ? {width: 0} : undefined,
      })),
      formatter: text => name(chart.series.find(s => s.name === text)),
    };
  }

  function option(drawing, narrow) {
    const colour = theme();
    const chart = drawing.chart;
    return {
      animation: false, backgroundColor: 'transparent',
      textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12},
      grid: {left: 8, right: 20, top: 66, bottom: 34, containLabel: true},
      legend: legend(chart, colour, narrow),
      tooltip: {
        trigger: 'axis', renderMode: 'richText', confine: true, formatter: tip(drawing),
        backgroundColor: colour('raised'), borderColor: colour('line'), textStyle: {color: colour('ink'), fontSize: 12},
        axisPointer: {lineStyle: {color: colour('quiet')}},
      },
      xAxis: horizontal(drawing, colour),
      yAxis: axis(chart.y, drawing.yText, colour, false),
      series: (chart.kind === 'BARS' ? bars : chart.kind === 'CURVES' ? curves : lines)(chart, colour),
    };
  }

  const PAPER = {width: 640, sharpness: 3};

  function chartOn(place, paper) {
    const before = drawn.get(place.id);
    if (before && before.paper === Boolean(paper)) {
      before.chart.resize();
      return before.chart;
    }
    if (before) before.chart.dispose();
    const size = paper ? {width: PAPER.width, devicePixelRatio: PAPER.sharpness} : {};
    const chart = echarts.init(place, null, {renderer: 'canvas', ...size});
    drawn.set(place.id, {chart, paper: Boolean(paper)});
    return chart;
  }

  /* A chart that is not laid out, as in a closed details element, is drawn when it is opened. */
  function draw(drawing, paper) {
    const place = document.getElementById(drawing.chart.id);
    if (!place || !place.offsetParent) return;
    const chart = chartOn(place, paper);
    chart.setOption(option(drawing, place.clientWidth < 500), {notMerge: true});
    chart.getZr().flush();
    place.dataset.drawn = 'yes';
  }

  function drawAll(paper) {
    drawings.forEach(drawing => draw(drawing, paper));
  }

  /* What is in view at once, the rest one a task: a long page answers while it draws. */
  const began = performance.now();
  const inView = drawing => {
    const place = document.getElementById(drawing.chart.id);
    return place && place.getBoundingClientRect().top < innerHeight;
  };
  drawings.filter(inView).forEach(drawing => draw(drawing));
  const later = drawings.filter(drawing => !inView(drawing));
  (function next() {
    const drawing = later.shift();
    if (!drawing) {
      document.documentElement.dataset.drawMillis = (performance.now() - began).toFixed(0);
      return;
    }
    draw(drawing);
    setTimeout(next);
  })();

  let waiting = 0;
  addEventListener('resize', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => drawAll());
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawAll());
  document.querySelectorAll('details').forEach(each => each.addEventListener('toggle', () => {
    drawings.filter(d => each.contains(document.getElementById(d.chart.id))).forEach(d => draw(d));
  }));

  addEventListener('beforeprint', () => {
    document.documentElement.dataset.printing = 'yes';
    drawAll(true);
  });
  addEventListener('afterprint', () => {
    delete document.documentElement.dataset.printing;
    drawAll();
  });

  document.querySelectorAll('.copy').forEach(button => button.addEventListener('click', async () => {
    const code = button.parentElement.querySelector('code');
    getSelection().selectAllChildren(code);
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = 'Copied';
    } catch (refused) {
      button.textContent = document.execCommand('copy') ? 'Copied' : 'Selected';
    }
  }));
})();
